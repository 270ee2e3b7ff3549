"""Undo: the journal, its triggers, and applying an entry backwards or forwards."""
