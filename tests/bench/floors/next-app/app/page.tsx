/** The empty page: what the framework itself sends. */
export default function Page() {
  return <p>Empty</p>;
}
