/** While the first file of a screen is on its way. */
export function Loading() {
  return (
    <p role="status" className="loading">
      Đang tải…
    </p>
  );
}
