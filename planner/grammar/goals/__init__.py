"""Goals and steps: their lines, and what the words of them mean."""
