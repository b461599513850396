"""The warehouse: SQL, and the little Python that runs it.

Sees of the pipeline only its values and its errors.
"""
