"""Import and export of files, a format a module."""
