"""Reviews and lessons in the store."""
