"""The view of the stairs climbed."""
