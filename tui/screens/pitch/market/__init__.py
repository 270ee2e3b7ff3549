"""The market map: sectors with their coverage, and the organisations of one."""
