"""The list that every step of the schema enters, in the order in which its module is imported."""

from sqlite_utils import Migrations

MIGRATIONS = Migrations("soat")
