"""The list of routines, over Today and Stairs."""
