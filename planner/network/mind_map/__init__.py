"""The mind map: oneself in the middle, branches that unfold, and the people at their ends."""
