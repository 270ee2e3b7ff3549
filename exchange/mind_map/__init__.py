"""The mind map as a file: OPML, SVG, indented text."""
