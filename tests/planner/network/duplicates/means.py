"""The means of comparing that the program has."""

from nicknames import NickNamer
from rapidfuzz import fuzz

from planner.network.duplicates.search import Comparing

MEANS = Comparing(NickNamer(), fuzz.ratio)
