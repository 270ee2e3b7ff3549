"""The split of a goal: a proposal that is shown and edited before it is written."""
