"""Canvases: declared cells on which cards stand, and the rules of each."""
