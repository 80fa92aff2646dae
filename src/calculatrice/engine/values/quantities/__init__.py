"""What is done with quantities, imported when there is one: how they are converted, calculated with, told and saved."""
