"""Levelling from the place of the stairs: previews, and what they ask."""
