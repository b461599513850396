"""Bytes and values in, values out: everything onrecord knows about news.

No Prefect, network, database, environment or clock in here; tests/test_layers.py holds us to it.
"""
