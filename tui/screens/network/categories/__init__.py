"""The categories, over Network: how many people there are of each, as bars."""
