"""How the tables came to be, one file a change."""

HEAD = "0005"  # the newest revision, known without importing Alembic
