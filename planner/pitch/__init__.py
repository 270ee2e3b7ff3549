"""Pitch: rules of a good pitch."""
