// A node:http server that finds a document by its id with the same driver, and answers it as JSON. Arguments: the database, the collection.
import { createServer } from 'node:http';
import { MongoClient } from 'mongodb';

const [url, name] = process.argv.slice(2);
const client = new MongoClient(url);
const answers = client.db().collection(name);

const server = createServer(async (request, response) => {
  const { answer } = await answers.findOne({ _id: request.url.slice(request.url.lastIndexOf('/') + 1) });
  const body = JSON.stringify(answer);
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send({ origin: `http://127.0.0.1:${server.address().port}` }));
process.on('SIGINT', () => {});
process.on('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void client.close();
});
