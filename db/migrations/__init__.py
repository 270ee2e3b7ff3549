"""Numbered changes of the schema, in the order of their application; none is edited later."""
