"""The kinds of what is measured (`vocabulary.Kind`), each as a name of this module.

Those who read words ask for them some twenty times a claim, and in Python 3.11 a member of an enumeration is found in ten times the time
that a name of a module takes.
"""

from .vocabulary import Kind

MONEY = Kind.MONEY
PERCENT = Kind.PERCENT
PERCENT_POINT = Kind.PERCENT_POINT
COUNT = Kind.COUNT
AREA = Kind.AREA
LENGTH = Kind.LENGTH
MASS = Kind.MASS
VOLUME = Kind.VOLUME
ENERGY = Kind.ENERGY
POWER = Kind.POWER
DURATION = Kind.DURATION
CONCENTRATION = Kind.CONCENTRATION
RATIO = Kind.RATIO
RANK = Kind.RANK
OTHER = Kind.OTHER
