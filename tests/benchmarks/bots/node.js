// botbuilder for Node as it comes: an echo. NODE_PATH says where the modules are.
const express = require("express");
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } = require("botbuilder");

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new TeamsActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) => adapter.process(request, response, (context) => bot.run(context)));
app.listen(+process.argv[2], "127.0.0.1");
