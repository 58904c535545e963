"""The list that every step of the schema enters, in the order in which its module is imported."""

from store.bare import Migrations

MIGRATIONS = Migrations("soat")
