"""Proposed cards: listed, taken one by one, refused, and brought in."""
