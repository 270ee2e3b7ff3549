"""The mind map, over Network: branches that unfold, searched, and written to a file."""
