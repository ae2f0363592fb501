#pragma once
#include <cblas.h>

/* LAPACK by its Fortran symbols: the factor of a positive definite matrix, what solves by it, and the inverse. */
void dpotrf_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info);
void dpotrs_(const char *uplo, const blasint *n, const blasint *nrhs, const double *a, const blasint *lda, double *b,
             const blasint *ldb, blasint *info);
void dpotri_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info);

/* LAPACK by its Fortran symbols: the system package has no C interface to it. */
void dgesdd_(const char *jobz, const blasint *m, const blasint *n, double *a, const blasint *lda, double *s, double *u,
             const blasint *ldu, double *vt, const blasint *ldvt, double *work, const blasint *lwork, blasint *iwork,
             blasint *info);
