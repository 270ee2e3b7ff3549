"""The method: its words, its values and its rules, without input or output."""
