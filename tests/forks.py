"""Processes of their own that begin with all imported, where the system can: most of a start is that."""

import multiprocessing

if "forkserver" in multiprocessing.get_all_start_methods():
    FORKS = multiprocessing.get_context("forkserver")
    FORKS.set_forkserver_preload(["tests.delivery.worker", "bot.cli.serve"])
else:  # Windows
    FORKS = multiprocessing.get_context("spawn")
