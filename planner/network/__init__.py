"""Network: rules about people, their rhythm and their search."""
