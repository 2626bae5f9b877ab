/** versitygw: the adapter of S3 against a server that honours conditional writes. */
import { startedServer, type StartedS3Server } from '../support/conformance-server.js';
import { describeS3Server } from '../support/s3-server-cases.js';
import { s3Server } from '../support/s3-server.js';

describeS3Server(s3Server(startedServer('versitygw') as StartedS3Server), {
  title: 'versitygw',
  conditional: 'honoured',
});
