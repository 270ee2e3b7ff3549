"""Network: rules about people, their rhythm and how they are found."""
