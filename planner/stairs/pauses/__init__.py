"""Pauses: read in one line, and what they move."""
