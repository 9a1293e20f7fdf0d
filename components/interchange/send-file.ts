/** A file on its way to be read; `onProgress` hears the share that was sent. Rejects where the connection is lost. */
export function sendFile<Reply>(
  address: "/api/import" | "/api/returned" | "/api/spreadsheet",
  file: File,
  question: Record<string, string>,
  onProgress: (share: number) => void,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    // fetch cannot say how far an upload has come, and on a slow line that is what one looks for.
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.response ? resolve(request.response as Reply) : reject(new Error("no answer"));
    request.onerror = () => reject(new Error("connection lost"));
    request.open("POST", `${address}?${new URLSearchParams(question)}`);
    request.responseType = "json";
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.send(file);
  });
}
