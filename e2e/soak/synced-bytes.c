/*
 * LD_PRELOAD shim: keeps beside a SQLite database what a power cut at any moment would leave of it. For every file
 * SYNCED_FROM/<name> (the database and its WAL) the folder SYNCED_TO holds a copy to which bytes go only when the
 * program has synced them, after the real sync has succeeded. A write that was never synced is not there.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 1024
#define RANGES 65536
/* By descriptor: the copy's descriptor, or 0. */
static int copies[FILES];
static struct { int fd; off64_t from; size_t length; } dirty[RANGES];
static int count;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name, type) static type real; if (!real) real = (type)dlsym(RTLD_NEXT, name)

int open64(const char *path, int flags, ...) {
  typedef int (*type)(const char *, int, ...);
  REAL("open64", type);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  int fd = real(path, flags, mode);
  const char *from = getenv("SYNCED_FROM"), *to = getenv("SYNCED_TO");
  if (fd < 0 || fd >= FILES || !from || !to) return fd;
  copies[fd] = 0;
  size_t length = strlen(path);
  const char *name = strrchr(path, '/');
  int ours = strncmp(path, from, strlen(from)) == 0 && (flags & O_ACCMODE) == O_RDWR &&
    ((length > 3 && !strcmp(path + length - 3, ".db")) || (length > 7 && !strcmp(path + length - 7, ".db-wal")));
  if (!ours) return fd;
  char copy[4096];
  snprintf(copy, sizeof copy, "%s%s", to, name);
  copies[fd] = real(copy, O_RDWR | O_CREAT, 0600);
  if (copies[fd] < 0) abort();
  return fd;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t from) {
  typedef ssize_t (*type)(int, const void *, size_t, off64_t);
  REAL("pwrite64", type);
  ssize_t written = real(fd, bytes, length, from);
  if (written <= 0 || fd >= FILES || !copies[fd]) return written;
  pthread_mutex_lock(&lock);
  if (count == RANGES) abort();
  dirty[count].fd = fd;
  dirty[count].from = from;
  dirty[count++].length = written;
  pthread_mutex_unlock(&lock);
  return written;
}

/* The ranges of this file go over to the copy; those of other files stay where they are in the list. */
static void carry(int fd) {
  static char buffer[1 << 20];
  int kept = 0;
  for (int i = 0; i < count; i++) {
    if (dirty[i].fd != fd) { dirty[kept++] = dirty[i]; continue; }
    for (size_t done = 0; done < dirty[i].length;) {
      size_t piece = dirty[i].length - done < sizeof buffer ? dirty[i].length - done : sizeof buffer;
      ssize_t got = pread64(fd, buffer, piece, dirty[i].from + done);
      if (got <= 0) break;
      /* Through the system call itself: this write is not the program's. */
      typedef ssize_t (*type)(int, const void *, size_t, off64_t);
      REAL("pwrite64", type);
      if (real(copies[fd], buffer, got, dirty[i].from + done) != got) abort();
      done += got;
    }
  }
  count = kept;
}

/* What was never synced of it is lost; the number may be another file's next. */
int close(int fd) {
  typedef int (*type)(int);
  REAL("close", type);
  if (fd >= 0 && fd < FILES && copies[fd]) {
    pthread_mutex_lock(&lock);
    int kept = 0;
    for (int i = 0; i < count; i++) if (dirty[i].fd != fd) dirty[kept++] = dirty[i];
    count = kept;
    real(copies[fd]);
    copies[fd] = 0;
    pthread_mutex_unlock(&lock);
  }
  return real(fd);
}

static int synced(int fd, int answer) {
  if (answer != 0 || fd < 0 || fd >= FILES || !copies[fd]) return answer;
  pthread_mutex_lock(&lock);
  carry(fd);
  pthread_mutex_unlock(&lock);
  return answer;
}
int fsync(int fd) {
  typedef int (*type)(int);
  REAL("fsync", type);
  return synced(fd, real(fd));
}
int fdatasync(int fd) {
  typedef int (*type)(int);
  REAL("fdatasync", type);
  return synced(fd, real(fd));
}
int ftruncate64(int fd, off64_t length) {
  typedef int (*type)(int, off64_t);
  REAL("ftruncate64", type);
  int answer = real(fd, length);
  if (answer == 0 && fd >= 0 && fd < FILES && copies[fd]) real(copies[fd], length);
  return answer;
}
