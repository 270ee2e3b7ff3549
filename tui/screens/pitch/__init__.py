"""The Pitch place."""
