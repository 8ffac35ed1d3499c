"""What Python's email module sees in an .eml, as JSON: an independent reader of our outbox."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)

json.dump(
    {
        "subject": message["subject"],
        "to": message["to"],
        "from": [(one.display_name, one.addr_spec) for one in message["from"].addresses],
        "replyTo": message["reply-to"],
        "date": message["date"].datetime.isoformat(),
        "parts": [
            {"type": part.get_content_type(), "text": part.get_content()}
            for part in message.walk()
            if not part.is_multipart()
        ],
        "defects": [str(one) for part in message.walk() for one in part.defects],
    },
    sys.stdout,
)
