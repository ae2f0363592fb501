#pragma once
#include <sqlite3.h>

// sqlite3_db_config and sqlite3_test_control take variable lists of arguments, which Swift cannot call.

/// A database that may have been made to do harm: its schema is not trusted, nothing internal can be written, no
/// extension loaded, no trigger run, and a misspelt column is no text. Returns SQLITE_OK.
static inline int merilo_sqlite_harden(sqlite3 *db) {
  int on = 1, off = 0, result = SQLITE_OK;
  result |= sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, on, (int *)0);
  result |= sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, off, (int *)0);
  result |= sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, off, (int *)0);
  result |= sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, off, (int *)0);
  result |= sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, off, (int *)0);
  return result;
}

/// No function knows the local time, which depends on where the machine stands: asked for it, it reports an error.
static inline int merilo_sqlite_without_local_time(void) {
  return sqlite3_test_control(SQLITE_TESTCTRL_LOCALTIME_FAULT, 1);
}
