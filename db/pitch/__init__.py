"""Pitches in the store."""
