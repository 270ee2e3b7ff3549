"""SQLite through Peewee: the file, queries and column values."""
