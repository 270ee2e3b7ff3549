"""The Stairs place."""
