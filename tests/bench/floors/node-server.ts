import { createServer } from "node:http";
import { selectPlace } from "./next-app/select";

/** Node's own HTTP server and nothing else: "hello", and one SELECT through `pg`. */
const server = createServer((request, response) => {
  const [, what, slug] = (request.url ?? "").split("/");
  if (what !== "select" || !slug) return void response.end("hello");
  selectPlace(slug).then(
    text => response.setHeader("content-type", "application/json").end(text),
    (error: Error) => {
      response.statusCode = 500;
      response.end(error.message);
    },
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1");
