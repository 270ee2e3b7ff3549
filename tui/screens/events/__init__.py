"""The Events place."""
