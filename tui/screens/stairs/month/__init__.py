"""The view of a month: the load of each day against its limit."""
