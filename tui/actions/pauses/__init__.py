"""Pauses over any place: the list of them, one in a line, and the preview of what it moves."""
