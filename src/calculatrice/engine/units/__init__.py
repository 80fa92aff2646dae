"""Units, dimensions, constants and currencies: tables of rows, and how a name is found in them.

None of it is imported before a name is looked up that nothing else knows: a calculation without units pays nothing.
"""
