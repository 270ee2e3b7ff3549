"""The memory sweep, over any place: circles of life, and the names that they bring."""
