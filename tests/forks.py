"""Processes of their own that begin with everything imported: most of a start is that."""

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.delivery.worker", "bot.cli.serve"])
