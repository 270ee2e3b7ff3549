"""The mind map read branch by branch."""
