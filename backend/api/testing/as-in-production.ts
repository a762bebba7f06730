/** better-auth checks less where it believes itself under test: imported first, this makes it behave as it will. */
process.env.NODE_ENV = 'production'
